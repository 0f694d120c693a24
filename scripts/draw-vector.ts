import { writeFileSync } from "node:fs";
import { METHODS } from "../src/sampling/frame/frame";
import { drawVector, vectorName, vectorText } from "./draw-vector-text";

/** Writes the published draws anew; the tests compare them with what stands. */
const folder = new URL("../test/vectors/", import.meta.url);
for (const method of METHODS) writeFileSync(new URL(vectorName(method), folder), vectorText(drawVector(method)));
