using AskNix.Understanding.Clauses;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;

namespace AskNix.Understanding.Decisions;

/// <summary>One clause after grammar: how it was meant and what it means, if anything.</summary>
sealed record ClauseReading(Clause Clause, Meant Meant, Found? Found);
