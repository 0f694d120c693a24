import { builtOnce } from "./build-once";

/** Where the built manifest says that the add-in is: the address that the shipped nginx configuration has too. */
export const DEPLOYED_ADDRESS = "https://pir.example.gov.scot";

/** The folder of the add-in as `npm run build` writes it for an IT department. */
export function deployedAddIn(): Promise<string> {
  return builtOnce({ folder: "deployed", options: [], environment: { PIR_BASE_URL: DEPLOYED_ADDRESS } });
}
