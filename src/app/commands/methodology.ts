import { readFile } from 'node:fs/promises';
import { applySettings } from '#features/methodology/domain/settings.ts';
import { parseMethodology } from '#features/methodology/contract.ts';
import { findMethodology } from '#features/methodology/domain/presets.ts';
import type { Methodology } from '#features/methodology/domain/parameters.ts';
import type { OptionValues, Terminal } from './command.ts';
import { RefusedInput, UsageError } from './command.ts';
import { wordsFor } from './words.ts';

export const methodOptions = {
  method: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const;
