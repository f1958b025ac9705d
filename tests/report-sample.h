/* report-sample.h — a document with every kind of block, for the tests of report/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ws-bars.h"
#include "ws-doc.h"

static WsDoc *
sample_new (const char *title)
{
  g_autoptr(WsLang) lang = ws_lang_new ("es");
  WsDoc *doc = ws_doc_new (lang);

  ws_doc_set_text (doc, WS_DOC_TITLE, title);
  ws_doc_set_text (doc, WS_DOC_AUTHOR, "Rosalba Jacaranda");
  ws_doc_set_text (doc, WS_DOC_CREATOR, "Workshop");
  ws_doc_set_text (doc, WS_DOC_DATE, "2026-03-16T18:30:00Z");
  ws_doc_set_text (doc, WS_DOC_RUNNING, "Ideas y prioridades · Tepic, Nayarit · 14 de marzo de 2026");
  ws_doc_set_text (doc, WS_DOC_FOOT, title);
  ws_doc_set_text (doc, WS_DOC_STATE, "Versión 1 · definitiva · 16 de marzo de 2026");
  ws_doc_set_initials (doc, TRUE);
  return doc;
}

static void
sample_add_bars (WsDoc *doc)
{
  static const WsBar bars[] = {
    { "1.º", "Luminarias en los senderos", 61, "61", "34.3 %", WS_BAR_FIRST, TRUE },
    { "2.º", "Baños limpios y abiertos", 38, "38", "21.3 %", WS_BAR_TIED, FALSE },
    { "2.º", "Juegos para niñas y niños", 38, "38", "21.3 %", WS_BAR_TIED, FALSE },
    { "4.º", "Cancha techada", 27, "27", "15.2 %", WS_BAR_OTHER, FALSE },
  };
  g_autoptr(WsBars) figure = ws_bars_new (WS_BARS_PAPER, "¿Qué hacemos primero?");
  g_autofree char *alt = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    ws_bars_add (figure, &bars[i]);
  alt = ws_figure_describe (WS_FIGURE (figure), ws_doc_get_lang (doc));
  ws_doc_add_figure (doc, WS_FIGURE (figure), alt, "Figura 1. Puntos por propuesta.");
}

static void
sample_add_table (WsDoc *doc,
                  guint  n_rows)
{
  WsBlock *table = ws_doc_add_table (doc, "Acciones");

  ws_block_add_column (table, "N.º", WS_ALIGN_END, 0.7);
  ws_block_add_column (table, "Qué se hará", WS_ALIGN_START, 4);
  ws_block_add_column (table, "Responsable", WS_ALIGN_START, 3);
  ws_block_add_column (table, "Cómo va", WS_ALIGN_START, 2.4);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *what = g_strdup_printf ("Acción%u: colocar luminarias en los senderos del parque", i + 1);

      ws_block_add_cell (table, number, FALSE);
      ws_block_add_cell (table, what, FALSE);
      ws_block_add_cell (table, i % 4 == 3 ? "Nadie todavía" : "Mireya Colibrí\nAlumbrado Público", i % 4 == 3);
      if (i % 2 == 0)
        ws_block_add_status (table, WS_SHAPE_UNDER_WAY, "En curso", FALSE);
      else
        ws_block_add_status (table, WS_SHAPE_STOP, "Vencida", TRUE);
    }
}

static void
sample_add_cover (WsDoc *doc)
{
  static const char *const numbers[][2] = {
    { "46", "personas presentes" }, { "12", "instituciones" }, { "57", "ideas en 5 grupos" }, { "4", "votaciones" },
    { "3", "acuerdos" }, { "9", "acciones, 1 sin responsable" },
  };
  WsBlock *block;

  ws_doc_add_title (doc, "Minuta del taller", ws_doc_get_text (doc, WS_DOC_TITLE), "Ideas y prioridades");
  block = ws_doc_add_facts (doc, 1);
  ws_block_add (block, "Fecha y hora", "Sábado 14 de marzo de 2026, de 13:34 a 17:28 h");
  ws_block_add (block, "Lugar", "Salón de usos múltiples, colonia Los Fresnos, Tepic, Nayarit");
  ws_block_add (block, "Objetivo", "Decidir entre vecinas, vecinos y gobierno qué se hace primero en el parque, quién lo "
                                   "hace y para cuándo.");
  block = ws_doc_add_decisions (doc, "Lo que se decidió");
  ws_block_add (block, "1", "Primero las luminarias de los senderos; después, los baños (segunda vuelta: 21 a 16).");
  ws_block_add (block, "2", "El comité vecinal guarda las llaves de los baños: 31 a favor, 5 en contra.");
  block = ws_doc_add_numbers (doc);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    ws_block_add (block, numbers[i][0], numbers[i][1]);
  ws_doc_add_contents (doc, "Contenido");
}

static void
sample_add_sections (WsDoc *doc,
                     guint  n_ideas,
                     guint  n_rows)
{
  static const char *const titles[] = { "Luz y obra", "Para usarlo", "Seguridad", "Cuidarlo", "Verde", "اسم", "公园" };
  static const char *const hash = "b9c4abd5a2dbfc14a5c6963a350133ab5dd11d5be58a8df43778fab377c78dcb";
  WsBlock *block;

  ws_doc_add_page_break (doc);
  ws_doc_add_heading (doc, 1, "1. Ideas por grupo");
  block = ws_doc_add_paragraph (doc, 1, "Se escribieron 57 ideas en silencio. ");
  ws_block_append (block, "Ninguna", TRUE);
  ws_block_append (block, " lleva nombre de autora o autor, para que se hable de ideas y no de personas.", FALSE);
  ws_doc_set_columns (doc, 2);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      ws_doc_add_group (doc, 2, i, titles[i], "14 ideas");
      block = ws_doc_add_list (doc);
      for (guint j = 0; j < n_ideas; j++)
        ws_block_add (block, "–", j % 3 == 0 ? "Juegos para niñas y niños con discapacidad, cerca de la entrada"
                                             : "Torneo de básquet los sábados");
    }
  ws_doc_set_columns (doc, 1);
  ws_doc_add_heading (doc, 1, "2. Votaciones");
  ws_doc_add_heading (doc, 2, "Votación 1. ¿Qué hacemos primero en el parque?");
  sample_add_bars (doc);
  block = ws_doc_add_facts (doc, 2);
  ws_block_add (block, "Resultado", "1.º Luminarias en los senderos. Empate en 2.º lugar entre Baños y Juegos.");
  ws_block_add (block, "Método", "Puntos: 5 por persona, hasta 2 en una misma propuesta. Voto secreto.");
  block = ws_doc_add_hashes (doc);
  ws_block_add (block, "Huella de las reglas (SHA-256)", hash);
  ws_block_add (block, "Huella de las boletas (SHA-256)", hash);
  ws_doc_add_paragraph (doc, 2, "Quien tenga los datos abiertos puede volver a contar y obtener la misma huella.");
  ws_doc_add_agreement (doc, "Acuerdo 1", "Las primeras obras son las luminarias y los baños, en ese orden.",
                        "Votaciones 1 y 2. Voto secreto, 38 boletas.");
  ws_doc_add_heading (doc, 1, "3. Acciones");
  sample_add_table (doc, n_rows);
  ws_doc_add_heading (doc, 1, "4. Firmas");
  ws_doc_add_paragraph (doc, 3, "¿Cómo podríamos cuidar el parque para que nadie tenga miedo de cruzarlo de noche?");
  block = ws_doc_add_signatures (doc);
  ws_block_add (block, "Rosalba Jacaranda", "Levantó la minuta");
  ws_block_add (block, "Tomás Mezquite", "Presidente del Comité Vecinal Los Fresnos");
  ws_block_add (block, "", "Presidencia Municipal de Tepic · Visto bueno");
}
