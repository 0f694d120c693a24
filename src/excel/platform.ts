/**
 * Whether a file made in the pane can be downloaded. Excel for Mac and for iPad show their panes in a web view that
 * starts no download, without an error (Microsoft, office-js issues 471, 2700 and 3385): there one can only copy, or
 * open a new workbook.
 */
export function canDownload(): boolean {
  const { platform } = Office.context;
  return platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline;
}
