/** What the monitorings of the invented region are called and what people wrote. */
export const monitoringWords = {
  title: (half: 1 | 2, year: number): string =>
    `Профилактика учебной неуспешности, ${half === 1 ? 'первое' : 'второе'} полугодие ${String(year)} года`,
  survey: (season: 'spring' | 'autumn', year: number): string =>
    `Помощь в учёбе: опрос родителей, обучающихся и учителей, ${season === 'spring' ? 'весна' : 'осень'} ${String(year)} года`,
  document: (year: number): string => `Письмо регионального оператора о мониторинге, ${String(year)} год`,
  remark: 'Маршрутов больше, чем неделю назад, а слабоуспевающих столько же. Проверьте оба числа.',
  excuse: 'Школа на капитальном ремонте, обучающиеся временно учатся в другой школе',
};
