import type { CompiledLanguage } from '../language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { cutsWord } from '../text/word-boundaries.ts';
import type { NameTable, Span } from '../../vocabulary/types.ts';
import type { Suffix } from './suffix.ts';

/** Whether the words around an alias make another name of it. */
export interface NameExtent {
  /** A word of the language for a company begins with the name, without a space. */
  isFirm: (text: string, alias: Span) => boolean;
  /** "Mistral AI": the name of a company. */
  isCompany: (text: string, alias: Span) => boolean;
  /** "Claude Code", "whisper.cpp", "DeepSeek API": a product that ends behind `end`. */
  isProduct: (text: string, end: number, suffix: Suffix) => boolean;
  /** "Open-" of "Open-R1": what is joined to a name before `start` and makes it another; empty where nothing does. */
  foreignLead: (text: string, start: number) => string;
  /** How long the rest of another model's name is: "GLM-4|-Voice". */
  furtherLength: (text: string, end: number) => number;
}

/** How long a listed company may be whose name begins with a model's. */
const longestFirm = 8;
/** How much of a text is compared with the names of companies. */
const longestCompany = 60;

// "GLM-4-Voice", "MiniCPM-o 4.5": after a hyphen a name continues with a capital or a single letter.
const further =
  /^(?:-(?:\p{Lu}[\p{Script=Latin}\p{N}.]{0,30}|\p{L}(?!\p{L})|\d[\p{Script=Latin}\p{N}.]{0,10})){1,4}(?: \d[\d.]{0,6}(?![\p{L}\p{N}]))?/u;

/** Reads the companies of a dataset and the product words of a language once. */
export function createNameExtent(
  names: NameTable,
  language: Pick<CompiledLanguage, 'names' | 'lexicon'>,
  lexicon: Pick<Lexicon, 'compound' | 'entry'>,
): NameExtent {
  const products = new Set(language.names.products);
  const properties = new Set(language.names.derived);
  const makers = Object.values(names.families).flatMap((family) => family.makers.map((maker) => maker.toLowerCase()));
  const companies = [...new Set(makers)];
  // The "Open" of "Open Athena" is a word of the language: "Open-R1" is no model of that company.
  const companyWords = new Set(
    companies.flatMap((company) => company.split(' ')).filter((word) => !Object.hasOwn(language.lexicon, word)),
  );
  return {
    isFirm(text, { start, end }) {
      for (let to = Math.min(text.length, start + longestFirm); to > end; to--)
        if (lexicon.entry(text.slice(start, to).toLowerCase()).kinds.has('noun.firm')) return true;
      return false;
    },
    isCompany(text, { start, end }) {
      const written = text.slice(start, start + longestCompany).toLowerCase();
      return companies.some(
        (company) => company.length > end - start && written.startsWith(company) && !cutsWord(written, company.length),
      );
    },
    isProduct(text, end, suffix) {
      const [, glue, word = ''] = /^([ .-])(\p{L}{1,28})/u.exec(text.slice(end, end + 30)) ?? [];
      if (!products.has(word.toLowerCase())) return false;
      // "Kimi K2 Code" names a version.
      return glue !== ' ' || (suffix.versions.length === 0 && /^\p{Lu}/u.test(word));
    },
    foreignLead(text, start) {
      const lead = /([\p{L}\p{N}.]{1,28})[-–_]$/u.exec(text.slice(Math.max(0, start - 30), start));
      // "Meta-Llama-3" and "meta-llama/Llama-3" are the model.
      return lead === null || companyWords.has((lead[1] ?? '').toLowerCase()) ? '' : lead[0];
    },
    furtherLength(text, end) {
      const found = further.exec(text.slice(end, end + 120))?.[0].replace(/\.$/, '') ?? '';
      const words = found.toLowerCase().split(/[- ]/).slice(1);
      // "Qwen-Agent" is a product, "GPT-4-Based" a property.
      const model = words.every(
        (word) =>
          !products.has(word) && !properties.has(word) && !companyWords.has(word) && !lexicon.compound(`-${word}`),
      );
      return model && /\p{L}/u.test(found) ? found.length : 0;
    },
  };
}
