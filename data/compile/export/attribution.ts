export const attribution =
  'Actually Open dataset, CC-BY-4.0. Rests in part on the European Open Source AI Index (https://osai-index.eu/, ' +
  'doi:10.5281/zenodo.15386042, CC-BY-4.0) and Opening up ChatGPT (doi:10.1145/3571884.3604316, CC-BY-4.0).';
