/** Runs in a page: whatever content has become that is more than text. Empty where nothing has. */
export function attackTraces(): string[] {
  const traces: string[] = [];
  if ("attacked" in window) traces.push(`a script has run: ${String(window.attacked)}`);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) traces.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
      const leads = /^(?:src|href|srcdoc|action|formaction|data|poster|xlink:href|style|background|ping|srcset)$/.test(name);
      if (leads && /attack|javascript:|\balert\b/i.test(value)) traces.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
    }
    const isOdd = /^(?:base|object|embed|applet|marquee|video|audio)$/.test(element.localName);
    if (isOdd) traces.push(`<${element.localName}>`);
    const holds = /^(?:script|style|meta|iframe|title)$/.test(element.localName) && /attack/i.test(element.outerHTML);
    if (holds) traces.push(element.outerHTML.slice(0, 80));
  }
  const overridden = /[\u202A-\u202E\u2066-\u2069]/.exec(document.body.innerText);
  // The grid shows cells as Excel does; the pane tells of them.
  if (overridden !== null && document.querySelector("[data-address]") === null) traces.push(`a character that turns others about, in ${JSON.stringify(document.body.innerText.slice(Math.max(0, overridden.index - 40), overridden.index + 20))}`);
  return traces;
}

declare global {
  interface Window {
    /** Set by what an attack runs. */
    attacked?: unknown;
  }
}
