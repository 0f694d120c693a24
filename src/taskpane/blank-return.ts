/**
 * The .xlsx of a blank return as base64, loaded when it is asked for: it comes with the pane's own scripts, from
 * nowhere else.
 */
export async function blankReturn(definitionId: string): Promise<string> {
  const found = (await import(
    /* webpackChunkName: "blank-[request]", webpackExclude: /demonstration|sideloaded/ */
    `blank-workbooks/${definitionId}.xlsx`
  )) as { readonly default: string };
  return found.default;
}
