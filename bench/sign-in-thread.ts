import { parentPort, workerData } from 'node:worker_threads';
import { signInAll, type Errand } from './sign-in-client.ts';

parentPort?.postMessage(await signInAll(workerData as Errand));
