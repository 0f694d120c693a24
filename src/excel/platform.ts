/**
 * Whether a file made in the pane can be downloaded. Excel for Mac and for iPad show their panes in a web view that
 * starts no download, without an error (Microsoft, office-js issues 471, 2700 and 3385): there one can only copy, or
 * open a new workbook.
 */
export function canDownload(): boolean {
  const { platform } = Office.context;
  return platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  PC: "Windows", Mac: "Mac", OfficeOnline: "web", iOS: "iPad", Android: "Android", Universal: "Windows",
};

/** Where the pane runs, such as "Excel, Windows, 16.0.17328.20162". What is not known is left out; never empty. */
export function hostInWords(): string {
  // Hosts other than Microsoft's own need not tell, whatever the types say.
  const context: Partial<Office.Context> = Office.context;
  const told: Partial<Office.ContextInformation> = context.diagnostics ?? {};
  const platform = told.platform ?? context.platform;
  const parts = [platform === undefined ? undefined : PLATFORMS[platform], told.version?.trim()];
  return ["Excel", ...parts.filter((part) => part !== undefined && part !== "")].join(", ");
}
