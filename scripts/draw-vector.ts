import { writeFileSync } from "node:fs";
import { drawVector, vectorText } from "./draw-vector-text";

/** Writes the published draws anew; the tests compare them with what stands. */
const folder = new URL("../test/vectors/", import.meta.url);
writeFileSync(new URL("draw.json", folder), vectorText(drawVector("cube")));
writeFileSync(new URL("draw-systematic.json", folder), vectorText(drawVector("systematic")));
