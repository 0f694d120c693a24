import { SIDELOADING_TOOL } from "./excel-tool";

const ADDRESS = "https://localhost:3000";
const SIDELOADING_PAGE = "https://learn.microsoft.com/en-us/office/dev/add-ins/testing/sideload-office-add-ins-for-testing";

/** What `npm run excel` says. */
export const excelWords = {
  needsExcel: [
    "npm run excel needs Excel on Windows or on a Mac. This computer runs neither.",
    "",
    "To try the add-in in Excel on the web from here:",
    `1. Run PIR_HTTPS=1 npm start. It serves the pane at ${ADDRESS} with a certificate that this computer is asked to trust.`,
    `2. Open ${ADDRESS}/taskpane.html in the browser that you will use. It must open without a warning.`,
    "3. Open a workbook in Excel on the web. Choose Add-ins, then Upload My Add-in, and choose manifest.xml from this folder.",
    "   If the browser asks whether the page may reach this computer or its network, allow it.",
    `   Microsoft's steps: ${SIDELOADING_PAGE}`,
    "",
    "npm start opens the workbench, which needs no Excel.",
  ].join("\n"),
  starting:
    "The add-in is built and served from this computer. The first time, you are asked to trust a certificate for localhost, " +
    "and Microsoft's tool for sideloading is fetched: that takes a minute or two.",
  noDefinition: "There is no return definition to open.",
  noWorkbooks: "The workbooks could not be built. npm run workbook says why.",
  notServed: `The pane could not be served at ${ADDRESS}. Close what else uses that address, trust the certificate when asked, and try again.`,
  notSideloaded: "Excel could not be started with the add-in. Check that Excel is installed and that you may add add-ins. What Microsoft's tool said stands above.",
  open: [
    "Excel opens the demonstration return with the add-in. It is a copy in the folder for temporary files: to keep it, save it elsewhere.",
    "If the pane does not open, choose Check in the group PIR on the Home tab.",
    "When you have finished, close the workbook and press Ctrl+C here.",
  ].join("\n"),
  servingEnded: "The pane is no longer served. What ended it stands above.",
  removed: "The add-in is no longer registered with Excel.",
  notRemoved: `The add-in is still registered with Excel. To take it away, run: npx ${SIDELOADING_TOOL} unregister manifest.xml`,
  failed: "The add-in could not be opened in Excel. npm start opens the workbench, which needs no Excel.",
} as const;
