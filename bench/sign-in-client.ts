/** What the thread that signs in is sent for. */
export interface Errand {
  readonly url: string;
  readonly login: string;
  readonly password: string;
  readonly atOnce: number;
  readonly bursts: number;
}

export async function post(url: string, verb: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/${verb}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${verb}: ${JSON.stringify(answer)}`);
  return answer;
}

/** All at once, then the next lot. @returns milliseconds each waited */
export async function signInAll({ url, login, password, atOnce, bursts }: Errand): Promise<number[]> {
  const waits: number[] = [];
  for (let burst = 0; burst < bursts; burst += 1) {
    const signIns = Array.from({ length: atOnce }, async () => {
      const start = performance.now();
      const { outcome } = (await post(url, 'accounts.signIn', { login, password })) as { outcome: string };
      if (outcome !== 'signed_in') throw new Error(outcome);
      waits.push(performance.now() - start);
    });
    await Promise.all(signIns);
  }
  return waits;
}
