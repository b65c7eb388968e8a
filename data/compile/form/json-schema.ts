import type * as v from 'valibot';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { [key: string]: unknown };

/** The parts of a valibot schema that this converter looks at. */
interface Node {
  type: string;
  entries?: Record<string, Node>;
  options?: unknown[];
  item?: Node;
  key?: Node;
  value?: unknown;
  wrapped?: Node;
  literal?: unknown;
  pipe?: Step[];
}
interface Step extends Node {
  requirement?: unknown;
}

const optional = new Set(['optional', 'exact_optional']);

function object(node: Node): JsonSchema {
  const entries = Object.entries(node.entries ?? {});
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, value]) => [key, convert(value)])),
    required: entries.filter(([, value]) => !optional.has(value.type)).map(([key]) => key),
    ...(node.type === 'strict_object' ? { additionalProperties: false } : {}),
  };
}

function constraint(step: Step, of: string): JsonSchema {
  const { requirement } = step;
  switch (step.type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'starts_with':
      return { pattern: `^${String(requirement)}` };
    case 'min_length':
      return of === 'array' ? { minItems: requirement } : { minLength: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    default:
      throw new Error(`No JSON Schema is known for ${step.type}: add it to data/compile/json-schema.ts.`);
  }
}

function bare(node: Node): JsonSchema {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { enum: node.options };
    case 'array':
      return { type: 'array', items: convert(node.item as Node) };
    case 'record':
      return {
        type: 'object',
        propertyNames: convert(node.key as Node),
        additionalProperties: convert(node.value as Node),
      };
    case 'object':
    case 'strict_object':
      return object(node);
    case 'union':
    case 'variant':
      return { anyOf: (node.options as Node[]).map(convert) };
    case 'optional':
    case 'exact_optional':
      return convert(node.wrapped as Node);
    case 'nullable':
      return { anyOf: [convert(node.wrapped as Node), { type: 'null' }] };
    default:
      throw new Error(`No JSON Schema is known for ${node.type}: add it to data/compile/json-schema.ts.`);
  }
}

function convert(node: Node): JsonSchema {
  const [first, ...steps] = node.pipe ?? [node];
  if (!first) return {};
  return Object.assign(bare(first), ...steps.map((step) => constraint(step, first.type))) as JsonSchema;
}

/** The JSON Schema that says what a valibot schema says, for editors and for users of the export. */
export const jsonSchema = (schema: v.GenericSchema, title: string): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...convert(schema),
});
