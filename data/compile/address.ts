const githubCopy = /^(https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree|commit)\/[0-9a-f]{10})[0-9a-f]{30}(?=\/|$)/;

/**
 * The address with the commit of a copy on GitHub cut to ten digits. GitHub resolves it all the same, and hundreds of
 * digits that nothing compresses stay out of the bundle; data/ and its export keep them. Other addresses come back as
 * they are.
 */
export const shortAddress = (url: string): string => url.replace(githubCopy, '$1');
