/*
 * The form of a data update: a first line that names format, key and signature, then the content as one line of JSON.
 * The signature covers the bytes of the second line, so that nothing is parsed before it is known who wrote it.
 */
import { etc, getPublicKeyAsync, signAsync, verifyAsync } from '@noble/ed25519';
import * as v from 'valibot';
import { updateLimit, type UpdateProblem } from '../../vocabulary/data-update.ts';
import { parseCompiled } from '../outcome.ts';

const format = 'actually-open-data';
const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)));
/** A public key of Ed25519, in hexadecimal. */
export const publicKey = hex(32);
const header = v.object({ format: v.literal(format) });
const signed = v.object({ key: publicKey, signature: hex(64) });

/** What is signed: no signature of ours is valid for anything but such a file. */
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(`${format}\n${content}`);

/** The text of a file with `content`, which is one line of JSON, signed with a secret key in hexadecimal. */
export async function seal(content: string, secret: string): Promise<string> {
  if (content.includes('\n')) throw new Error('The content of an update is one line.');
  const bytes = etc.hexToBytes(secret);
  const [key, signature] = await Promise.all([getPublicKeyAsync(bytes), signAsync(bytesOf(content), bytes)]);
  const first = { format, key: etc.bytesToHex(key), signature: etc.bytesToHex(signature) };
  return `${JSON.stringify(first)}\n${content}\n`;
}

/** Whether the signature is that of the key; by the strict rules of RFC 8032, and false whatever is given. */
async function isSigned(content: string, { key, signature }: v.InferOutput<typeof signed>): Promise<boolean> {
  try {
    const [mark, by] = [etc.hexToBytes(signature), etc.hexToBytes(key)];
    return await verifyAsync(mark, bytesOf(content), by, { zip215: false });
  } catch {
    return false;
  }
}

/** The content of a file that one of the keys signed, and that key; or else why not. Never throws. */
export async function unseal(
  text: string,
  keys: readonly string[],
): Promise<{ content: unknown; key: string } | { problem: UpdateProblem }> {
  if (text.length > updateLimit) return { problem: 'too-large' };
  const [first = '', content = '', ...rest] = text.split('\n');
  const named = parseCompiled(first);
  if (!v.is(header, named) || content === '' || rest.join('') !== '') return { problem: 'not-ours' };
  if (!v.is(signed, named)) return { problem: 'unsigned' };
  if (!keys.includes(named.key)) return { problem: 'other-key' };
  if (!(await isSigned(content, named))) return { problem: 'altered' };
  return { content: parseCompiled(content), key: named.key };
}
