/** The one call of Babel that is used here; its package brings no types. */
declare module '@babel/core' {
  export function transformAsync(
    code: string,
    options: { filename: string; presets: [string, object][]; configFile: false },
  ): Promise<{ code?: string | null } | null>;
}
