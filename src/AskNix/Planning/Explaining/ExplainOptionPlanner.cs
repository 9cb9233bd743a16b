using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Explaining;

/// <summary>
/// Answers what an option of the configuration does: as its module documents it, what it is worth on this machine, and which of the
/// person's own files set it. A group of options is listed; an unknown name leads to near ones.
/// </summary>
/// <remarks>
/// Data for an option: <c>{"option", "type", "description", "default", "example", "declarations": [..], "readOnly", "value", "setIn":
/// [..]}</c>; <c>default</c>, <c>example</c> and <c>value</c> are Nix text, null where there is none. For a group: <c>{"group",
/// "options": [{"name", "type", "description", "default"}]}</c>. With the refusal of an unknown one: <c>{"near": [..]}</c>.
/// </remarks>
public sealed class ExplainOptionPlanner(MachineCatalogue catalogue, MachineNixpkgs nixpkgs, IMachineExpressions expressions) : IntentPlanner<ExplainOption>
{
    private const int ListedOptions = 60;

    private readonly OptionValues _values = new(nixpkgs, expressions);

    protected override async Task<Proposal> PlanAsync(ExplainOption intent, PlanningContext context, CancellationToken cancellation)
    {
        var name = intent.Option.Trim();
        using var options = await catalogue.OptionsAsync(context.Options, context.Report, cancellation);
        if (options.Find(name) is { } option)
            return await ExplainAsync(name, option, context, cancellation);
        var inside = options.Inside(name, ListedOptions);
        return inside.IsEmpty ? Unknown(name, options) : Group(name, inside);
    }

    private async Task<Proposal> ExplainAsync(string name, ConfigurationOption option, PlanningContext context, CancellationToken cancellation)
    {
        // A name with a placeholder in it stands for many values.
        var value = name.Contains('<', StringComparison.Ordinal) || name.Contains('*', StringComparison.Ordinal)
            ? null
            : await _values.FindAsync(name, context, cancellation);
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        var setIn = OwnFiles.Of(value?.Files ?? [], nixpkgs.Configuration(context.Options), location.Path);
        var data = new JsonObject
        {
            ["option"] = name,
            ["type"] = option.Type,
            ["description"] = option.Description,
            ["default"] = Filled(option.Default),
            ["example"] = Filled(option.Example),
            ["declarations"] = PackageJson.Texts(option.Declarations),
            ["readOnly"] = option.ReadOnly,
            ["value"] = value?.Value,
            ["setIn"] = PackageJson.Texts(setIn),
        };
        ImmutableArray<string> next = option is { Type: "boolean", ReadOnly: false } && value?.Value is "true" or "false"
            ? [$"set {name} to {(value.Value == "true" ? "false" : "true")}"]
            : [];
        return new Proposal.Answer(OptionSheet.Text(name, option, value, setIn, location.Path), data, next);
    }

    private static Proposal.Answer Group(string name, ImmutableArray<ConfigurationOption> inside) => new(
        $"{name} is a group of options{(inside.Length == ListedOptions ? $", the first {ListedOptions} of which are" : "")}:\n{OptionTable.Of(inside)}",
        new JsonObject { ["group"] = name, ["options"] = OptionTable.Data(inside) },
        [$"explain option {inside[0].Name}"]);

    private static Proposal.Refusal Unknown(string name, OptionCatalogue options)
    {
        ImmutableArray<string> near = [.. options.Near(name, 5).Concat(options.Search(name.Replace('.', ' '), 5).Select(option => option.Name)).Distinct().Take(5)];
        return new Proposal.Refusal(
            new Problem(
                ErrorCode.UnknownOption,
                $"This machine's NixOS has no option {name}.",
                near.IsEmpty ? "Search for it by what it does: ask-nix \"search options for ...\"." : $"Did you mean {string.Join(", ", near)}?"),
            [.. near.Select(option => $"explain option {option}")],
            new JsonObject { ["near"] = PackageJson.Texts(near) });
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}
