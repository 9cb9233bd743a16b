using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Planning.Configurations;
using AskNix.Planning.Packages;

namespace AskNix.Engines;

/// <summary>What every engine asks of a system: one function, whose answer is everything a plan needs to know.</summary>
internal static class SystemQuestion
{
    private static readonly string s_expression = EmbeddedText.Read("evaluate-system.nix");

    /// <summary>The function, as Nix text; it takes an evaluated system.</summary>
    public static string Function(EvaluationRequest request) => $"({s_expression}) {NixText.AttributePaths(request.Probes)} {OptionQuestion.Expression(request.Options)}";

    /// <summary>A system of a module file, as Nix text.</summary>
    public static string System => "(import <nixpkgs/nixos> { })";

    /// <summary>The entries of the search path with which <see cref="System"/> is the one that is meant.</summary>
    public static ImmutableArray<string> SearchPath(string configuration, string? nixpkgs) =>
        [$"nixos-config={configuration}", .. nixpkgs is null ? (string[])[] : [$"nixpkgs={nixpkgs}"]];

    /// <summary>The answer, from its JSON text.</summary>
    /// <exception cref="AskNixException">There is none.</exception>
    public static EvaluatedSystem Read(string json) => JsonSerializer.Deserialize(json, EvaluatedSystemJson.Default.EvaluatedSystem)
        ?? throw new AskNixException(ErrorCode.EvaluationFailed, "The evaluation gave nothing.");
}
