using System.Text;
using System.Text.Json;
using Nix.Syntax;
using Nix.Syntax.Editing;
using Nix.Syntax.Nodes;

namespace AskNix.Conformance.Syntax;

/// <summary>
/// The files of tests/cases/edit, each evaluated by real Nix before and after its edit: what was asked for is there, or gone, and nothing
/// else differs. Modules are called with stand-ins for their arguments and are not merged (edited-modules.nix).
/// </summary>
public sealed class EditCasesAgainstNixTests
{
    // They ask for what is not there: a name of their own, a path of NIX_PATH.
    private static readonly string[] NotEvaluated = ["append-unknown-list-both", "import-search-path"];

    private const string AList = " = list";

    [Fact]
    public async Task Edits_of_all_cases_change_exactly_what_was_asked()
    {
        var cases = Directory.GetDirectories(Path.Combine(Planning.PlanningMachine.Repository, "tests", "cases", "edit")).Order(StringComparer.Ordinal)
            .Where(folder => File.Exists(Path.Combine(folder, "after.nix")) && !NotEvaluated.Contains(Path.GetFileName(folder))).ToArray();
        cases.Length.ShouldBeGreaterThan(150);
        using var store = PrivateStore.Create(RealNix.Newest);
        var names = cases.SelectMany(folder => NamesOf(Path.Combine(folder, "after.nix")).Concat(NamesOf(Path.Combine(folder, "before.nix"))));
        var expression = $$"""
            import {{Planning.PlanningMachine.Repository}}/tests/AskNix.Conformance/Syntax/edited-modules.nix {
              names = [ {{string.Join(' ', names.Distinct(StringComparer.Ordinal).Select(name => $"\"{name}\""))}} ];
              pairs = [ {{string.Join(' ', cases.Select(folder => $"{{ before = {folder}/before.nix; after = {folder}/after.nix; }}"))}} ];
            }
            """;
        await File.WriteAllTextAsync(store["cases.nix"], expression);
        using var values = JsonDocument.Parse(await store.TextAsync("nix-instantiate", "--eval", "--strict", "--json", store["cases.nix"]));
        var wrong = cases.Zip(values.RootElement.EnumerateArray(), Describe).Where(difference => difference is not null);
        wrong.ShouldBeEmpty();
    }

    /// <summary>What an edit changed that it should not have, or did not change; null if it did as it was told.</summary>
    private static string? Describe(string folder, JsonElement values)
    {
        var edit = EditNotation.TryParseLine(File.ReadAllText(Path.Combine(folder, "edit.txt")).Trim())!;
        var before = Leaves(values.GetProperty("before"), "");
        var after = Leaves(values.GetProperty("after"), "");
        var added = Less(after, before);
        var removed = Less(before, after);
        var isRight = edit switch
        {
            AppendToList or AddImport or OpenFirewallPort => added.Count(leaf => !leaf.EndsWith(AList, StringComparison.Ordinal)) == 1 && removed.Count == 0,
            AddUser => added.Count > 0 && removed.Count == 0,
            RemoveFromList or RemoveImport or RemoveOption or RemoveFlakeInput => added.Count == 0 && removed.Count > 0,
            _ => added.Count > 0,
        };
        var subject = "." + string.Join('.', SubjectOf(edit).Names);
        var isThere = added.Concat(removed).All(leaf => leaf.StartsWith(subject, StringComparison.Ordinal));
        return isRight && isThere ? null : $"{Path.GetFileName(folder)}: added {string.Join(", ", added)}; removed {string.Join(", ", removed)}";
    }

    private static AttributePath SubjectOf(Edit edit) => edit switch
    {
        AddImport or RemoveImport => new AttributePath("imports"),
        SetFlakeInput input => new AttributePath("inputs", input.Name),
        RemoveFlakeInput input => new AttributePath("inputs", input.Name),
        _ => edit.Subject!,
    };

    /// <summary>Every value with the names that lead to it; a list is one, and so is each of its elements.</summary>
    private static List<string> Leaves(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => [.. value.EnumerateObject().SelectMany(child => Leaves(child.Value, IsWrapper(path, child.Name) ? path : $"{path}.{child.Name}"))],
        JsonValueKind.Array => [path + AList, .. value.EnumerateArray().SelectMany(child => Leaves(child, path))],
        _ => [$"{path} = {value.GetRawText()}"],
    };

    /// <summary>What stands around options without being part of their names: mkIf and its like, and the module's own config.</summary>
    private static bool IsWrapper(string path, string name) => name is "content" or "type" || (name == "config" && path.Length == 0);

    private static List<string> Less(List<string> left, List<string> right)
    {
        var rest = new List<string>(left);
        foreach (var leaf in right)
            rest.Remove(leaf);
        return rest;
    }

    private static IEnumerable<string> NamesOf(string file)
    {
        var pending = new Stack<SyntaxNode>([SyntaxTree.Parse(File.ReadAllBytes(file)).RootNode]);
        while (pending.TryPop(out var node))
        {
            foreach (var token in node.Tokens.Where(token => token.Kind is SyntaxKind.Identifier or SyntaxKind.StringText))
            {
                var text = Encoding.UTF8.GetString(token.Text.Span);
                if (text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-'))
                    yield return text;
            }

            foreach (var child in node.Children)
                pending.Push(child);
        }
    }
}
