import type { CaseCommandType } from '../../case/catalogue.js';
import type { PayloadFor } from '../../case/given.js';
import type { Scene } from '../scene.js';

/** Makes a plausible payload of a command from the scene; undefined where there is nothing to do it with. */
export type PayloadMaker<T extends CaseCommandType> = (scene: Scene) => PayloadFor<T> | undefined;
export type PayloadMakers<T extends CaseCommandType> = { readonly [K in T]: PayloadMaker<K> };
