import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

// What the pane's opening is measured against: the least that a page with React and Fluent can be.
const page = document.getElementById("root");
if (!page) throw new Error("The page has no root element.");
createRoot(page).render(
  <FluentProvider theme={webLightTheme}>
    <Button>Button</Button>
  </FluentProvider>,
);
