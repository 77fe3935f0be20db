/** A letter passes through other people's servers: it names the school and the page, and nobody. */
export const answerLetter = {
  subject: 'Ответ на возражение школы в системе «Опора»',
  text: ({ schoolName, link }: { readonly schoolName: string; readonly link: string }): string =>
    [
      'Здравствуйте!',
      '',
      `На возражение школы дан ответ: ${schoolName}.`,
      '',
      'Прочитайте ответ и весь ход рассмотрения после входа в систему:',
      link,
    ].join('\n'),
};
