/** A record of an archive as it is stored, or why it cannot be read. */
export type RawRecord = { offset: number; bytes: Buffer } | { offset: number; reason: string };

/** Bytes of a record that are kept: no page that people read is longer. */
export const longest = 32 * 1024 * 1024;
