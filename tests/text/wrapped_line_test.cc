// Texts whose lines are broken at a width, and texts whose short lines are paragraphs.
#include "text/wrapped_line.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/token.h"

namespace isnad::text {
namespace {

// The text with « / » for each line break that stays.
std::string joined(std::string_view text) {
  Tokens tokens;
  tokenise(text, tokens);
  join_wrapped_lines(tokens);
  std::string out;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token token = tokens[i];
    if (!out.empty() && token.space_before && !out.ends_with(" ")) out += ' ';
    out += token.kind == TokenKind::line_break ? (out.ends_with(" ") ? "/ " : " / ") : slice(text, token);
  }
  return out;
}

TEST(WrappedLines, BreaksByWidthEndNoParagraph) {
  EXPECT_EQ(joined("عنوان\n"
                   "أعلن وزير المياه سالم حمدان، في مدينة النور،\n"
                   "أن الوزارة ستبدأ في الشهر المقبل تنفيذ خطة\n"
                   "جديدة لتزويد القرى بالمياه.\n"
                   "وقالت رئيسة جمعية السهل سعاد الحمداني إن\n"
                   "الجمعية ترحب بالخطة.\n"),
            "عنوان / أعلن وزير المياه سالم حمدان، في مدينة النور، أن الوزارة ستبدأ في الشهر المقبل تنفيذ خطة جديدة "
            "لتزويد القرى بالمياه. / وقالت رئيسة جمعية السهل سعاد الحمداني إن الجمعية ترحب بالخطة. / ");
}

TEST(WrappedLines, EmptyLinesAndItemsStay) {
  EXPECT_EQ(joined("عنوان\n"
                   "\n"
                   "أعلن وزير المياه سالم حمدان، في مدينة النور،\n"
                   "أن الوزارة ستبدأ في الشهر المقبل تنفيذ خطة\n"
                   "جديدة لتزويد القرى بالمياه في هذه المناطق\n"
                   "البعيدة في الصيف.\n"
                   "\n"
                   "- وعد الوزير بإشراك الأهالي في كل ما سيجري\n"
                   "- وعد الوزير بنشر ما تنفقه الوزارة\n"),
            "عنوان / / أعلن وزير المياه سالم حمدان، في مدينة النور، أن الوزارة ستبدأ في الشهر المقبل تنفيذ خطة جديدة "
            "لتزويد القرى بالمياه في هذه المناطق البعيدة في الصيف. / / - وعد الوزير بإشراك الأهالي في كل ما سيجري / "
            "- وعد الوزير بنشر ما تنفقه الوزارة / ");
}

TEST(WrappedLines, ShortParagraphsStayAsTheyAre) {
  constexpr std::string_view kOfOneLength =
      "عنوان\nقال الوزير إن العمل يسير في كل القرى.\nوقال الوالي إن الماء يصل كل القرى.\n"
      "وقال الأهالي إنهم ينتظرون منذ أعوام.\nوقال الخبير إن الخطة جيدة هذه المرة.\n";
  constexpr std::string_view kHeadlines =
      "عنوان\nالوزير يعلن خطة جديدة للمياه في القرى\nالأهالي يرحبون\nخبراء يحذرون من تأخر العمل\n"
      "البلدية تنفي\nالنقابة تدعو إلى إضراب في كل المدارس والمعاهد\n";
  const std::string_view texts[] = {kOfOneLength, kHeadlines, "عنوان\n", "", "\n\n\n"};
  for (const std::string_view text : texts) {
    Tokens before;
    tokenise(text, before);
    Tokens after;
    tokenise(text, after);
    join_wrapped_lines(after);
    EXPECT_EQ(after.size(), before.size()) << text;
  }
}

}  // namespace
}  // namespace isnad::text
