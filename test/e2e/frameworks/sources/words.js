/** What the articles say. Each sentence names another model, so that none is the repeat of another. */
export const claims = {
  llama: 'Meta released open-source Llama 3.1 last year.',
  gemma: 'Google released open-source Gemma 2 in June.',
  mistral: 'Mistral AI released open-source Mistral Large 2 in July.',
  falcon: 'TII released open-source Falcon 180B in September.',
  command: 'Cohere released open-source Command R in March.',
  dbrx: 'Databricks released open-source DBRX in spring.',
};

/** Makes nobody's claim: what a text says before or after a change. */
export const plain = 'The paper describes the training run in detail.';
