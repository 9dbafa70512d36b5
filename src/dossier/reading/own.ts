const mark = /<meta\s+name="generator"\s+content="Assay\b|"generator"\s*:\s*"Assay\b/;

/**
 * Whether the bytes are a report of ours, which is never input: HTML and JSON name Assay as their generator, a PDF has it
 * for its author or among its keywords.
 */
export function isOwnReport(bytes: Uint8Array): boolean {
  const latin = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
  const ends = latin(bytes.subarray(0, 8192)) + latin(bytes.subarray(-8192));
  if (mark.test(ends)) return true;
  return (
    ends.startsWith("%PDF-") &&
    /\/Author\s*\(Assay\)|\/Keywords\s*\((?:[^)]*\W)?Assay report\b|<pdf:Keywords>[^<]*Assay report\b/.test(
      latin(bytes),
    )
  );
}
