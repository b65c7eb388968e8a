import spdx from 'spdx-license-list';
import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** SPDX ids exist and our OSI flag is SPDX's; a licence without an SPDX id is never OSI-approved. */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  return [...dataset.licences].flatMap(([id, licence]) => {
    const listed = licence.spdx === undefined ? undefined : spdx[licence.spdx];
    if (licence.spdx !== undefined && !listed) {
      return [
        problem('data/licenses.yml', `${id}.spdx`, `"${licence.spdx}" is not on the SPDX list`, 'correct or remove it'),
      ];
    }
    const approved = listed?.osiApproved ?? false;
    if (approved === (licence.osi ?? false)) return [];
    const says = approved ? 'OSI-approved' : 'not OSI-approved';
    return [
      problem(
        'data/licenses.yml',
        `${id}.osi`,
        `SPDX says the licence is ${says}`,
        approved ? 'set osi: true' : 'remove osi',
      ),
    ];
  });
}
