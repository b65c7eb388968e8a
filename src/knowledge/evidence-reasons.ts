/* The reasons of a verdict in the evidence file: where they say what the record says, the number of their form. */

/** The parts of a record that reasons repeat, perhaps read from a damaged file. */
interface Reasoned {
  licence?: unknown;
  restrictions?: unknown;
  components?: unknown;
}

const stateIn = (components: unknown, id: string): string =>
  String((components as Record<string, unknown> | null | undefined)?.[id]);

/** The reasons that follow from a record, a form each; their order is part of the file's format. */
function usualReasons({ licence, restrictions, components }: Reasoned): string[][] {
  const ofLicence = `licence:${String(licence)}`;
  const limits = Array.isArray(restrictions) ? restrictions : [];
  const released = ['training-data', 'training-code'].map((id) => `${id}:${stateIn(components, id)}`);
  return [
    ['no-weights'],
    ['licence-unknown'],
    [ofLicence, ...released],
    [ofLicence, ...limits.map((limit) => `restriction:${String(limit)}`)],
  ];
}

/** The number of the form that `reasons` have, or the reasons themselves. */
export function packReasons(reasons: string[], record: Reasoned): number | string[] {
  const form = usualReasons(record).findIndex((usual) => usual.join('\n') === reasons.join('\n'));
  return form < 0 ? reasons : form;
}

/** The reasons again; what is no number of a form comes back as it is, for the schema to refuse. */
export const unpackReasons = (packed: unknown, record: Reasoned): unknown =>
  typeof packed === 'number' ? (usualReasons(record)[packed] ?? packed) : packed;
