import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { SheetAnswer, SheetTop, XlsxMessage, XlsxTask } from './xlsx-protocol.ts';
import { readSheets } from './xlsx-sheets.ts';

const task = workerData as XlsxTask;
const answered = new Int32Array(task.answered);

function tell(port: MessagePort, message: XlsxMessage): void {
  port.postMessage(message);
}

/** Blocks this thread until the opener has answered. */
function ask(port: MessagePort, top: SheetTop): SheetAnswer {
  Atomics.store(answered, 0, 0);
  tell(port, { kind: 'top', top });
  Atomics.wait(answered, 0, 0);
  const answer = receiveMessageOnPort(port) as { message: SheetAnswer } | undefined;
  return answer?.message ?? null;
}

const port = parentPort;
if (port)
  await readSheets(task, {
    ask: (top) => ask(port, top),
    tell: (message) => {
      tell(port, message);
    },
  });
