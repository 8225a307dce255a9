// Content that stands around its cue or before it: the clause around a prepositional attribution («C، بحسب S، C»), what
// a comment is about («C، وهو ما أكده S»).
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// «C، بحسب S، C». The contents of the candidates before it are set.
void set_host(Contents& in, size_t index);

// «C، وهو ما أكده S»: a quotation, another's content that ends here, or the clause. Of contents one in another it is
// the innermost clause: in «قال س إن ص أبلغ ع بالقصف، وهو ما نفاه …» more than «بالقصف» is denied.
void set_commented(Contents& in, size_t index);

}  // namespace isnad::statement::content
