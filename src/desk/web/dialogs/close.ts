import { set } from "../state.ts";

/** Puts the open dialog away. */
export const close = () => set({ dialog: null });
