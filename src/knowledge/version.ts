import text from '@/data/dist/export/VERSION?raw';

/** Version of the bundled dataset, `YYYY.M.D`, known without reading any of it. */
export const datasetVersion = text.trim();
