import { useEffect, useState } from "react";
import { answer } from "./client.ts";
import { attempt, use } from "./state.ts";

type Call<T> = () => Promise<{ ok: boolean; status: number; json(): Promise<T>; text(): Promise<string> }>;

/** What a call answers, fetched again when the dossier was computed anew; null until the first answer. `key` names the call. */
export function useLoaded<T>(call: Call<T>, key = ""): T | null {
  const revision = use((s) => s.summary?.revision ?? 0);
  const [loaded, setLoaded] = useState<{ key: string; value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the call is the same for the same key
  useEffect(() => {
    let gone = false;
    void attempt(async () => {
      const value = await answer(call());
      if (!gone) setLoaded({ key, value });
    });
    return () => void (gone = true);
  }, [revision, key]);
  return loaded?.key === key ? loaded.value : null;
}
