#ifndef KIEMPHIEU_CXLSXWRITER_SHIM_H
#define KIEMPHIEU_CXLSXWRITER_SHIM_H
#include <errno.h>
#include <stdio.h>
#include <xlsxwriter.h>

/* The library's option structs hold `char *` that it only reads. Filling them here lets Swift pass
   its strings as they are, and keeps every default that is not named at zero. */

/* 0 if a file can be made at `path`, else errno; the library itself only prints a message. */
static inline int kiemphieu_probe(const char *path) {
  FILE *file = fopen(path, "wb");
  if (!file) return errno ? errno : EIO;
  return fclose(file) ? EIO : 0;
}

/* Rows go to a temporary file in `folder` as soon as the next one begins. */
static inline lxw_workbook *kiemphieu_workbook_new(const char *path, const char *folder) {
  lxw_workbook_options options = {0};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = (char *)folder;
  options.use_zip64 = LXW_FALSE;
  return workbook_new_opt(path, &options);
}

/* Without a date of its own the library writes the clock's. 315532800 is 1980-01-01, as in the
   headers of the archive. */
static inline lxw_error kiemphieu_set_properties(lxw_workbook *book, const char *title,
                                                 const char *subject) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.subject = (char *)subject;
  properties.created = 315532800;
  return workbook_set_properties(book, &properties);
}

/* Bars from 0 to 1, so that one length is one share on every sheet. */
static inline lxw_error kiemphieu_share_bars(lxw_worksheet *sheet, lxw_row_t first,
                                             lxw_row_t last, lxw_col_t column,
                                             lxw_color_t color) {
  lxw_conditional_format bars = {0};
  bars.type = LXW_CONDITIONAL_DATA_BAR;
  bars.data_bar_2010 = LXW_TRUE;
  bars.bar_solid = LXW_TRUE;
  bars.bar_color = color;
  bars.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  bars.min_value = 0;
  bars.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  bars.max_value = 1;
  return worksheet_conditional_format_range(sheet, first, column, last, column, &bars);
}

/* `alternative` is what a screen reader says instead of the picture. */
static inline lxw_error kiemphieu_insert_chart(lxw_worksheet *sheet, lxw_row_t row,
                                               lxw_col_t column, lxw_chart *chart,
                                               double x_scale, double y_scale,
                                               const char *alternative) {
  lxw_chart_options options = {0};
  options.x_scale = x_scale;
  options.y_scale = y_scale;
  options.description = (char *)alternative;
  return worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}

static inline void kiemphieu_series_fill(lxw_chart_series *series, lxw_color_t color) {
  lxw_chart_fill fill = {0};
  fill.color = color;
  chart_series_set_fill(series, &fill);
}

static inline void kiemphieu_chart_fonts(lxw_chart *chart) {
  lxw_chart_font title = {0};
  title.name = (char *)"Times New Roman";
  title.size = 12;
  title.bold = LXW_TRUE;
  chart_title_set_name_font(chart, &title);
  lxw_chart_font labels = {0};
  labels.name = (char *)"Times New Roman";
  labels.size = 10;
  chart_axis_set_num_font(chart->y_axis, &labels);
}
#endif
