import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { start } from "./state.ts";

const theme = localStorage.getItem("assay.theme");
if (theme) document.documentElement.dataset["theme"] = theme;
createRoot(document.getElementById("desk")!).render(<App />);
void start();
