using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Explaining;

/// <summary>Answers which options of the machine's own configuration fit some words, best first.</summary>
/// <remarks>Data: <c>{"query", "options": [{"name", "type", "description", "default"}]}</c>, best first; <c>default</c> is Nix text or null.</remarks>
public sealed class SearchOptionPlanner(MachineCatalogue catalogue) : IntentPlanner<Intents.SearchOption>
{
    private const int Shown = 20;

    protected override async Task<Proposal> PlanAsync(Intents.SearchOption intent, PlanningContext context, CancellationToken cancellation)
    {
        var query = intent.Query.Trim();
        if (query.Length == 0)
            return new Proposal.Refusal(new Problem(ErrorCode.NotUnderstood, "Say what to search for.", "For example: ask-nix \"search options for bluetooth\"."));
        using var options = await catalogue.OptionsAsync(context.Options, context.Report, cancellation);
        var found = options.Search(query, Shown);
        var data = new JsonObject { ["query"] = query, ["options"] = OptionTable.Data(found) };
        return found.IsEmpty
            ? new Proposal.Answer($"No option of this machine's NixOS fits \"{query}\".", data, [$"search {query}"])
            : new Proposal.Answer(
                $"Options for \"{query}\", best first:\n{OptionTable.Of(found)}"
                + (found.Length == Shown ? $"\nThe first {Shown} are shown; more words narrow it down." : ""),
                data,
                [$"explain option {found[0].Name}"]);
    }
}
