import { stages } from './answers.words.ts';
import { chosen, field, number, one, options, seldom, words, type ReadyForm } from './ready-form.ts';
import type { Field, Section } from '../domain/definition.ts';

const done = (code: string, label: string, hint?: string): Field =>
  one(code, label, stages, hint === undefined ? {} : { hint });

function part(group: string, title: string, fields: readonly Field[]): Section {
  return { code: `part_${group}`, title, fields, visibleWhen: chosen('group', group) };
}

/** What a school and its municipality do, by the group of actions the school is in: only its own part is shown. */
export const groupChecklist: ReadyForm = {
  code: 'group-checklist',
  subject: 'school',
  isAnonymous: false,
  source: 'Ярославская область, чек-лист муниципальных и школьных действий по группам школ',
  definition: {
    title: 'Чек-лист действий по группе школы',
    purpose:
      'Показаны только действия вашей группы. Отмечают администрация школы и муниципальный координатор; видно, где нужна помощь.',
    minutes: 10,
    sections: [
      {
        code: 'about',
        title: 'Группа школы',
        fields: [
          one(
            'group',
            'Группа действий',
            options(
              ['g1', 'Группа 1: участник проекта прошлого года, остаётся в перечне'],
              ['g2', 'Группа 2: программа профилактики учебной неуспешности'],
              ['g3', 'Группа 3: антикризисная модель управления по рисковому профилю'],
              ['g4', 'Группа 4: школа особого вида'],
            ),
            { hint: 'Группа указана в паспорте школы', prefill: { from: 'before' } },
          ),
        ],
      },
      part('g1', 'Группа 1', [
        done('effect_analysed', 'Проанализировано, что дали меры прошлого года'),
        done('risks_chosen', 'Выбраны риски для антикризисной модели'),
        done('risk_of_failure_added', 'В программу добавлен риск учебной неуспешности'),
        done('roadmap_renewed', 'Дорожная карта школы обновлена'),
      ]),
      part('g2', 'Группа 2', [
        done('team_trained', 'Команда школы направлена на курс'),
        done('programme_written', 'Программа профилактики утверждена'),
        done('programme_begun', 'Мероприятия программы начаты'),
      ]),
      part('g3', 'Группа 3', [
        done('profile_read', 'Рисковый профиль разобран с командой школы'),
        done('concept_written', 'Концепция и среднесрочная программа утверждены'),
        done('anti_risk_written', 'Антирисковые программы утверждены'),
        done('stage_measured', 'Подведены итоги этапа'),
      ]),
      part('g4', 'Группа 4', [
        done('measures_agreed', 'Меры согласованы с муниципалитетом', 'Для вечерних, открытых сменных и других школ'),
        done('own_plan', 'Собственный план школы утверждён'),
      ]),
      {
        code: 'municipal',
        title: 'Действия муниципалитета',
        fields: [
          done('curator_named', 'Куратор назначен'),
          done('roadmap_municipal', 'Школа включена в муниципальную дорожную карту'),
          {
            code: 'visits',
            label: 'Сколько раз специалисты муниципалитета были в школе',
            hint: 'С начала учебного года',
            isRequired: true,
            type: 'integer',
            min: 0,
            max: 200,
          },
          words('help', 'С чем нужна помощь региона'),
        ],
      },
    ],
    checks: [
      {
        ...seldom(
          'curator_without_visits',
          [field('visits'), '>=', number(1)],
          'Куратор назначен, но в школе никто не был. Если всё верно, напишите почему.',
        ),
        when: chosen('curator_named', 'done'),
      },
      seldom(
        'many_visits',
        [field('visits'), '<=', number(60)],
        'Больше шестидесяти посещений за год. Если всё верно, напишите, зачем.',
      ),
    ],
  },
};
