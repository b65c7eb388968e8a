declare const __PACKAGED__: boolean | undefined;

/** Whether this is the bundled file of the package, and not the project itself. */
export const isPackaged = typeof __PACKAGED__ !== 'undefined' && __PACKAGED__;

/** How a person starts a command: "actually-open scan". */
export const commandLine = (command: string): string =>
  isPackaged ? `actually-open ${command}` : `npm run --silent ${command} --`;
