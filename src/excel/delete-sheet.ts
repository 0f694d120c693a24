/** Deletes a sheet with the next sync. */
export function deleteSheet(context: Excel.RequestContext, { id, isVisible }: { readonly id: string; readonly isVisible: boolean }): void {
  const sheet = context.workbook.worksheets.getItem(id);
  // Excel deletes no sheet that is very hidden.
  if (!isVisible) sheet.visibility = Excel.SheetVisibility.visible;
  sheet.delete();
}
