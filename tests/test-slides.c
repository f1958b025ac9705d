/* test-slides.c — slides as they are told, and the laws that hold for all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "slides-sample.h"

static void
check (WsSlide *slide,
       double   width,
       double   height,
       double   size,
       WsLang  *lang,
       guint    which)
{
  guint step = 0;

  for (;; step++)
    {
      g_autoptr(WsScene) scene = NULL;
      const char *broken;

      ws_slide_set_step (slide, step);
      scene = ws_slide_compose (slide, width, height, size, lang);
      broken = ws_scene_check (scene);
      if (broken != NULL)
        {
          g_test_message ("slide %u, step %u, %.0f × %.0f, size %.1f: %s", which, step, width, height, size, broken);
          g_test_fail ();
        }
      if (step + 1 >= scene->n_steps)
        break;
    }
}

/* Nothing over the edge, no text on another, no letter too small: on every wall, at every size, at every step. */
static void
test_laws (void)
{
  static const struct { double width, height; } walls[] = {
    { 1920, 1080 }, { 1024, 768 }, { 1366, 768 }, { 1280, 1024 }, { 1280, 800 }, { 3840, 2160 }, { 800, 600 }, { 2560, 1080 },
  };
  static const double sizes[] = { 1, 0.8, 1.2, 1.5, 2 };
  g_autoptr(WsLang) lang = ws_lang_new ("es");

  for (guint sample = 0; sample < N_SAMPLES; sample++)
    {
      g_autoptr(WsSlide) slide = sample_slide (sample);

      for (guint wall = 0; wall < G_N_ELEMENTS (walls); wall++)
        for (guint size = 0; size < (wall < 3 ? G_N_ELEMENTS (sizes) : 1); size++)
          check (slide, walls[wall].width, walls[wall].height, sizes[size], lang, sample);
    }
}

static char *
repeat (const char *word,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
  return g_string_free (text, FALSE);
}

/* User text of any length and script. */
static void
test_long_words (void)
{
  g_autoptr(WsLang) lang = ws_lang_new ("es");
  g_autofree char *title = repeat ("extraordinariamente", 10), *note = repeat ("recuperación", 155);
  g_autofree char *run = g_strnfill (200, 'x');
  g_autoptr(WsSlide) sign = ws_sign_slide_new (WS_MARK_PARK), enlarged = NULL, board = ws_board_slide_new ();
  g_autoptr(WsSlide) result = ws_result_slide_new (title, title), plan = ws_plan_slide_new (), steps = NULL;

  ws_sign_slide_add (WS_SIGN_SLIDE (sign), WS_SIGN_TITLE, WS_MARK_NONE, title);
  ws_sign_slide_add (WS_SIGN_SLIDE (sign), WS_SIGN_PILL, WS_MARK_NONE, run);
  enlarged = ws_note_slide_new (3, "Rombo morado", title, note, run);
  ws_board_slide_add_column (WS_BOARD_SLIDE (board), title, 2);
  ws_board_slide_add_group (WS_BOARD_SLIDE (board), title, 2);
  ws_board_slide_add_note (WS_BOARD_SLIDE (board), 0, "Estrella amarilla", note);
  ws_board_slide_add_note (WS_BOARD_SLIDE (board), 99, "Nada", run);
  for (guint i = 0; i < 30; i++)
    {
      WsResultRow row = { i / 2 + 1, "1000.º", i % 3 == 0 ? run : title, "1,000,000", "100.0 %", 30 - i, i < 3, i == 3 };
      WsPlanRow action = { title, run, FALSE, "30 de septiembre de 2026", WS_MARK_STOP, WS_PAINT_RED, title };

      ws_result_slide_add (WS_RESULT_SLIDE (result), &row);
      ws_plan_slide_add (WS_PLAN_SLIDE (plan), &action);
    }
  ws_result_slide_set_tie (WS_RESULT_SLIDE (result), title, title);
  steps = ws_steps_slide_new (title);
  for (guint i = 0; i < 4; i++)
    ws_steps_slide_add (WS_STEPS_SLIDE (steps), "Tome un papel", "Nadie anota cuál le tocó.");
  {
    WsSlide *all[] = { sign, enlarged, board, result, plan, steps };

    for (guint i = 0; i < G_N_ELEMENTS (all); i++)
      {
        ws_slide_set_head (all[i], WS_MARK_BULB, "Hablemos de esta nota", WS_MARK_NONE, NULL);
        check (all[i], 1920, 1080, 1, lang, i);
        check (all[i], 1024, 768, 1, lang, i);
        check (all[i], 1366, 768, 2, lang, i);
      }
  }
}

static char *
describe (Sample sample,
          guint  step)
{
  g_autoptr(WsSlide) slide = sample_slide (sample);
  g_autoptr(WsLang) lang = ws_lang_new ("en");

  ws_slide_set_step (slide, step);
  return ws_figure_describe (WS_FIGURE (slide), lang);
}

static void
test_describe_agenda (void)
{
  g_autofree char *words = describe (SAMPLE_OVER, 0);

  g_assert_cmpstr (words, ==,
                   "Agenda de hoy\n"
                   "Tiempo excedido: −4:20\n"
                   "de 70 minutos\n"
                   "4 min tarde\n"
                   "Done, 13:45: Qué se cumplió del taller 1\n"
                   "Now, since 14:10: Ideas por mesa: ¿qué le hace falta al parque?\n"
                   "15:20: Votación por puntos\n"
                   "16:00: Quién hace qué y para cuándo\n"
                   "17:00: Lectura de la minuta y firma\n"
                   "and 2 more blocks");
}

static void
test_describe_board (void)
{
  g_autofree char *words = describe (SAMPLE_BOARD, 1);

  g_assert_cmpstr (words, ==,
                   "Ideas que propusimos\n"
                   "Sheet 2 of 2\n"
                   "Quién lo cuida, 2 notes:\n"
                   "Comité de riego con la primaria (Rombo morado)\n"
                   "Cuaderno de la caseta: qué falló, cuándo y quién vino a arreglarlo, para que no haya que preguntarlo cada "
                   "vez (Hexágono gris)");
}

/* What was not shown yet is not told either. */
static void
test_describe_result (void)
{
  g_autofree char *begins = describe (SAMPLE_RESULT, 0), *middle = describe (SAMPLE_RESULT, 2);
  g_autofree char *all = describe (SAMPLE_RESULT, 99);

  g_assert_cmpstr (begins, ==, "Resultado\n38 boletas\n¿Qué hacemos primero en el parque?");
  g_assert_cmpstr (middle, ==,
                   "Resultado\n38 boletas\n¿Qué hacemos primero en el parque?\n"
                   "4.º Cancha techada: 27 (15.2 %).\n"
                   "5.º Huerto vecinal: 14 (7.9 %).\n"
                   "178 puntos en 38 boletas (1 en blanco) · el % es de los puntos dados\n"
                   "The three first places are still to come");
  g_assert_cmpstr (all, ==,
                   "Resultado\n38 boletas\n¿Qué hacemos primero en el parque?\n"
                   "1.º Luminarias en los senderos: 61 (34.3 %), chosen.\n"
                   "2.º Baños limpios y abiertos: 38 (21.3 %), tied.\n"
                   "2.º Juegos para niñas y niños: 38 (21.3 %), tied.\n"
                   "4.º Cancha techada: 27 (15.2 %).\n"
                   "5.º Huerto vecinal: 14 (7.9 %).\n"
                   "178 puntos en 38 boletas (1 en blanco) · el % es de los puntos dados\n"
                   "Empate en segundo lugar: 38 y 38\n"
                   "Regla fijada antes de votar: segunda vuelta entre las dos.");
}

static void
test_describe_others (void)
{
  g_autofree char *answer = describe (SAMPLE_ANSWER, 2), *count = describe (SAMPLE_COUNT, 0), *plan = describe (SAMPLE_PLAN, 1);
  g_autofree char *tie = describe (SAMPLE_TIE, 0), *note = describe (SAMPLE_NOTE, 0);

  g_assert_cmpstr (answer, ==,
                   "Resultado\n38 boletas\n¿El comité vecinal guarda las llaves de los baños?\n"
                   "Sí: 31 (86.1 %).\nNo: 5 (13.9 %).\nHacían falta 24 (dos tercios)\nAprobada: 31 de 36 dijeron Sí\n"
                   "36 votos Sí o No; 2 abstenciones no entran en el porcentaje · 38 boletas");
  g_assert_cmpstr (count, ==,
                   "Votación abierta\nSecreta: aún no hay resultado\n¿Qué hacemos primero en el parque?\n"
                   "27 boletas en la urna, de 40 con derecho a votar\nHay quórum: 46 presentes; se necesitan 30");
  g_assert_cmpstr (plan, ==,
                   "Acciones y responsables\n6 to 7 of 7\n"
                   "6. Pintar las bancas: Comité Los Fresnos; 7 mar; Hecha.\n"
                   "7. Pedir el presupuesto de la cancha: Obras Públicas; Por empezar.");
  g_assert_cmpstr (tie, ==,
                   "Sorteo del empate\n¿Qué día limpiamos el parque? Empate: 24 y 24\n"
                   "Regla fijada antes de votar: por sorteo.\nPapelitos en una gorra, a la vista de todos.\n"
                   "1.º Sábado 28 de marzo. Salió en el sorteo.\n2.º Domingo 29 de marzo. 24 votos también.");
  g_assert_cmpstr (note, ==,
                   "Hablemos de esta nota\nSeguridad\n"
                   "Caseta abierta hasta las 10 de la noche, con una persona que conozca a los vecinos (Cruz rosa)\n"
                   "Nota 14 · mesa 3\nQuedan 3:40 para hablar de esta nota");
}

/* A part keeps its key while its picture is the same: only the countdown changes in a second. */
static void
test_parts (void)
{
  g_autoptr(WsLang) lang = ws_lang_new ("es");
  g_autoptr(WsSlide) slide = sample_slide (SAMPLE_NOTE);
  g_autoptr(WsScene) before = ws_slide_compose (slide, 1920, 1080, 1, lang), after = NULL;
  guint changed = 0;

  ws_note_slide_set_countdown (WS_NOTE_SLIDE (slide), "Quedan 3:39 para hablar de esta nota", 0.72, FALSE);
  after = ws_slide_compose (slide, 1920, 1080, 1, lang);
  g_assert_cmpuint (ws_scene_get_n_parts (after), ==, ws_scene_get_n_parts (before));
  for (guint i = 0; i < ws_scene_get_n_parts (after); i++)
    changed += ws_scene_get_part (after, i)->key != ws_scene_get_part (before, i)->key;
  g_assert_cmpuint (changed, ==, 1);
}

/* What the count alone did not decide yet may not be seen in the rows that are still empty. */
static void
test_no_hint (void)
{
  g_autoptr(WsLang) lang = ws_lang_new ("es");
  g_autoptr(WsSlide) slide = sample_slide (SAMPLE_RESULT);
  g_autoptr(WsScene) scene = ws_slide_compose (slide, 1920, 1080, 1, lang);

  for (guint i = 0; i < scene->texts->len; i++)
    {
      const WsSetText *text = g_ptr_array_index (scene->texts, i);
      const char *words = pango_layout_get_text (text->layout);

      if (g_str_equal (words, "1.º") || g_str_equal (words, "3.º"))
        return;
    }
  g_assert_not_reached ();
}

static void
test_contrast (void)
{
  static const WsPaint pairs[][2] = {
    { WS_PAINT_INK, WS_PAINT_WHITE }, { WS_PAINT_SOFT, WS_PAINT_WHITE }, { WS_PAINT_BLUE, WS_PAINT_WHITE },
    { WS_PAINT_WHITE, WS_PAINT_BLUE }, { WS_PAINT_INK, WS_PAINT_AMBER }, { WS_PAINT_WHITE, WS_PAINT_INK },
    { WS_PAINT_AMBER, WS_PAINT_INK }, { WS_PAINT_WHITE, WS_PAINT_RED }, { WS_PAINT_RED, WS_PAINT_WHITE },
    { WS_PAINT_GREEN, WS_PAINT_WHITE }, { WS_PAINT_INK, WS_PAINT_TINT }, { WS_PAINT_DEEP, WS_PAINT_TINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat (ws_colour_contrast (ws_paint_get (pairs[i][0]), ws_paint_get (pairs[i][1])), >=, 7);
  for (guint i = 0; i < 7; i++)
    {
      g_assert_cmpfloat (ws_colour_contrast (ws_paint_get (WS_PAINT_INK), ws_paint_get (WS_PAINT_NOTE + i)), >=, 7);
      g_assert_cmpfloat (ws_colour_contrast (ws_paint_get (WS_PAINT_WHITE), ws_paint_get (WS_PAINT_STRIPE + i)), >=, 7);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slides/laws", test_laws);
  g_test_add_func ("/slides/long-words", test_long_words);
  g_test_add_func ("/slides/describe/agenda", test_describe_agenda);
  g_test_add_func ("/slides/describe/board", test_describe_board);
  g_test_add_func ("/slides/describe/result", test_describe_result);
  g_test_add_func ("/slides/describe/others", test_describe_others);
  g_test_add_func ("/slides/parts", test_parts);
  g_test_add_func ("/slides/no-hint", test_no_hint);
  g_test_add_func ("/slides/contrast", test_contrast);
  return g_test_run ();
}
