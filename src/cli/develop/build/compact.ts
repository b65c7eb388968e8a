/** A message as translators write it. */
export interface WrittenMessage {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

/**
 * The messages of a language without what only translators need: descriptions go, `$NAME$` becomes
 * its number. `$$` is kept until the message is shown.
 */
export function compact(written: Record<string, WrittenMessage>): Record<string, string> {
  const short = ({ message, placeholders = {} }: WrittenMessage): string =>
    message.replaceAll(/\$\$|\$([A-Z_]+)\$/g, (all, name: string | undefined) =>
      name === undefined ? all : (placeholders[name.toLowerCase()]?.content ?? ''),
    );
  return Object.fromEntries(Object.entries(written).map(([key, entry]) => [key, short(entry)]));
}
