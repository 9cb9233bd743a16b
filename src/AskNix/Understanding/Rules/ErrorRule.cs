using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>explain-error: messages, and questions about what failed.</summary>
sealed class ErrorRule : Rule
{
    public ErrorRule()
    {
        On("what does @det? error|message|warning|exception|trace|traceback|output|log mean|say? : $text", Text);
        On("what does|is|do|means|this|that|the|error|message|warning|mean|exception|failure|problem* error|message|warning|failure|exception mean|means|about|about|from|in|here|:* $text?", Text);
        On("what does|do|is $text mean|error", Quoted);
        On("explain|describe|understand|interpret|decode|clarify|analyse|analyze|fix|solve|debug|troubleshoot|help @me? with|about|understand|understanding|fix|solve|to* @det? @last? nix|build|rebuild|nixos|evaluation|update? error|errors|failure|warning|message|problem|log|trace|stacktrace|crash messages|message|log? :? $text?", Text);
        On("i|we @please* get|got|have|see|had|receive|received|am|keep|keeps|encountered|hit|saw|ran getting|seeing|into|with|now|this|the|following|a|an|some|strange|weird|nix|build|these|that|rebuild|hitting|error* error|errors|failure|warning|exception|message|problem saying|says|message|that|when|while|:|on|with|about|from|during* $text?", Text);
        On("why do|did|does|has|is|was|would|have @det|i|we|my|the|nixos|nix|last|system|flake|latest|recent|build|it* update|upgrade|rebuild|build|nixos-rebuild|switch|installation|install|evaluation|activation|flake|derivation|it fail|failed|failing|fails|break|broke|crash|error|broken|crashed|aborted|stop|abort ...", Failure);
        On("@det? @last? update|upgrade|rebuild|build|nixos-rebuild|switch|installation|evaluation|activation|nixos|system|flake @please* update|build|rebuild|upgrade|evaluation? has|is|was|does|keeps|just|did|have|always* fail|failed|failing|fails|broke|broken|crashed|crashes|errors|aborted|error|not|errored ...", Failure);
        On("builder|build|derivation|evaluation|activation|rebuild|update|unit|service for|of|failed|exited|aborted+ with ...", Failure);
        On("what went|is|was|has wrong|gone|failed ...", Failure);
        On("what|which failed|broke|crashed ...", Failure);
        On("@det? $text error|errors", Quoted);
        On("error|errors|warning|failure|exception|fatal|panic|traceback|oserror|errno|unable|cannot|failed $text?", Text);
        On("no space left on device ...", Quoted);
        On("$before already in use|defined|exists|declared|running ...", Quoted);
        On("$before not|no|permission|access|connection|cannot|syntax|undefined|infinite|attribute|hash|command|collision|segmentation|out|read-only|broken|address found|denied|defined|such|refused|exist|allowed|permitted|timed|reset|variable|missing|mismatch|error|recursion|encountered|expected|between|fault|of|memory|file-system|pipe|already ...", Quoted);
        On("permission|access|connection|syntax|undefined|infinite|hash|collision|segmentation|attribute|address|bus|out|read-only|no|unexpected|broken denied|refused|error|variable|recursion|mismatch|between|fault|missing|already|timed|of|file|such|token|end|reset|pipe ...", Quoted);
        On("help ...  error|failed|failure|broken|exception ...", Quoted);
        On("how do|can|to|should|could fix|solve|resolve $text", Fixes);
        On("fix|solve|resolve|debug|troubleshoot @det? $text", Fixes);
        On("$text error|failed|failure|exception|mismatch", Quoted);
    }

    static Found Text(Sighting sighting) => Whole(sighting, 0.9);

    static Found Failure(Sighting sighting) => Whole(sighting, 0.9);

    static Found Whole(Sighting sighting, double sure) =>
        new(new ExplainError(sighting.Text("text") is { Length: > 0 } text ? text : sighting.All), sure, Reading.Answer);

    static Found? Quoted(Sighting sighting) => LooksLikeError(sighting) ? new Found(new ExplainError(sighting.All), 0.75, Reading.Answer) : null;

    static Found? Fixes(Sighting sighting) => LooksLikeError(sighting) ? new Found(new ExplainError(sighting.Text("text")), 0.8, Reading.Answer) : null;

    static readonly WordSet Signs = WordTable.Set(
        "error errors failed fails failure failing denied refused mismatch recursion undefined unexpected exception already cannot unable segfault segmentation fault missing collision conflicting conflict conflicts defined traceback warning invalid corrupt corrupted timed timeout unfree insecure broken panic dirty unknown errno oom killed aborted");

    static bool LooksLikeError(Sighting sighting) => sighting.Words.Any(Signs.Contains) || sighting.Words.Contains("no") && sighting.Words.Contains("such");
}
