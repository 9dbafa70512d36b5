import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { start } from "./state.ts";

createRoot(document.getElementById("desk")!).render(<App />);
void start();
