import { homepage } from '@/package.json';
import type { LicenceId, ModelId } from '@/src/vocabulary/types.ts';

/** The public record: one page for each model and licence, at the address that package.json names and no other file. */
export const publicRecord: string = homepage;

/** Path of a model's page below the record's address. */
export const modelPath = (id: ModelId): string => `models/${encodeURIComponent(id)}.html`;

/** Path of a licence's page below the record's address. */
export const licencePath = (id: LicenceId): string => `licences/${encodeURIComponent(id)}.html`;

/** The public page of a model: what a citation can point to. */
export const modelAddress = (id: ModelId): string => new URL(modelPath(id), publicRecord).href;
