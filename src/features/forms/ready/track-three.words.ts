import { atMost, count, field, jump, sum, type ReadyForm } from './ready-form.ts';
import { yesNo } from './answers.words.ts';

/** Nine indicators of track 3, asked of every school once a half-year: eleven answers, from which all nine are counted. */
export const trackThree: ReadyForm = {
  code: 'track3',
  subject: 'school',
  isAnonymous: false,
  source: 'Мониторинг трека 3, Краснодарский край, первое полугодие 2023 года',
  definition: {
    title: 'Профилактика учебной неуспешности: девять показателей',
    purpose:
      'По этим числам регион видит, каким школам и муниципалитетам нужна помощь. Ответы видит ваш муниципалитет и региональный оператор.',
    minutes: 25,
    sections: [
      {
        code: 'pupils_section',
        title: 'Обучающиеся',
        fields: [
          count('pupils', 'Всего обучающихся', {
            hint: 'На последний день полугодия, включая обучающихся на дому',
            prefill: { from: 'before' },
          }),
          count('weak', 'Слабоуспевающие', {
            hint: 'Одна «3» за полугодие при остальных более высоких отметках не считается',
          }),
          count('failing', 'Неуспевающие', { hint: 'Имеют «2» или не аттестованы хотя бы по одному предмету' }),
          count('routes', 'Из слабоуспевающих и неуспевающих имеют индивидуальный маршрут'),
          count('attending', 'Из неуспевающих посещают дополнительные занятия'),
          count('ovz', 'Обучающиеся с ОВЗ', { prefill: { from: 'before' } }),
          count('non_native', 'Обучающиеся, для которых русский язык не родной', { prefill: { from: 'before' } }),
        ],
      },
      {
        code: 'work_section',
        title: 'Что есть в школе',
        fields: [
          yesNo(
            'extra_courses',
            'Дополнительные курсы против неуспешности',
            'Хотя бы один курс в расписании этого полугодия',
          ),
          yesNo('tutor_post', 'Должность педагога-тьютора в штатном расписании', 'Введена, даже если сейчас вакантна'),
          yesNo(
            'parents_programme',
            'Психологическая программа для родителей слабоуспевающих',
            'Утверждена и проводится',
          ),
          yesNo(
            'methodical_service',
            'Методическая служба учит работе со слабоуспевающими',
            'Есть в плане работы на этот год',
          ),
        ],
      },
    ],
    checks: [
      atMost(
        'weak_and_failing',
        sum('weak', 'failing'),
        field('pupils'),
        'Слабоуспевающих и неуспевающих вместе больше, чем всех обучающихся. Проверьте три числа.',
      ),
      atMost(
        'routes_of_weak',
        field('routes'),
        sum('weak', 'failing'),
        'Маршрутов больше, чем слабоуспевающих и неуспевающих вместе. Маршруты остальных обучающихся здесь не считаются.',
      ),
      atMost(
        'attending_failing',
        field('attending'),
        field('failing'),
        'Посещают занятия больше, чем неуспевающих всего. Здесь считают только неуспевающих.',
      ),
      atMost('ovz_of_pupils', field('ovz'), field('pupils'), 'Обучающихся с ОВЗ больше, чем всех обучающихся.'),
      atMost(
        'non_native_of_pupils',
        field('non_native'),
        field('pupils'),
        'Обучающихся с неродным русским больше, чем всех обучающихся.',
      ),
      jump(
        'many_more',
        'pupils',
        ['<=', '1.2'],
        'Обучающихся стало больше чем на пятую часть. Если всё верно, напишите почему.',
      ),
      jump(
        'many_fewer',
        'pupils',
        ['>=', '0.8'],
        'Обучающихся стало меньше чем на пятую часть. Если всё верно, напишите почему.',
      ),
    ],
  },
};
