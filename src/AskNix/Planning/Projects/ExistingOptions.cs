using System.Collections.Frozen;
using System.Text.Json;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Packages;
using Nixos.Configurations;

namespace AskNix.Planning.Projects;

/// <summary>Asks the machine's NixOS which of some options it has, because options are renamed from release to release.</summary>
internal sealed class ExistingOptions(IMachineExpressions expressions)
{
    /// <returns>Those it does not have; none where it cannot be asked.</returns>
    public async Task<FrozenSet<string>> MissingAsync(
        IEnumerable<string> names, SystemConfiguration? configuration, NixpkgsLocation location, PlanningContext context, CancellationToken cancellation)
    {
        var system = configuration is null
            ? MachineSystem.Empty(location)
            : MachineSystem.Expression(configuration, location);
        var paths = string.Join(' ', names.Select(name => $"{{ name = {NixText.String(name)}; path = {NixText.List(OptionName.Split(name))}; }}"));
        try
        {
            var json = await expressions.EvaluateAsync(
                $$"""
                let
                  inherit (builtins) filter hasAttr head isAttrs map tail;
                  # What lies below an option is a part of its value, which options alone do not tell: it counts as there.
                  there = set: path:
                    path == [ ] || (set._type or "") == "option"
                    || (isAttrs set && hasAttr (head path) set && there set.${head path} (tail path));
                  options = {{system}}.options;
                in
                map (option: option.name) (filter (option: !(there options option.path)) [ {{paths}} ])
                """,
                context.Options.Offline, context.Report, cancellation);
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateArray().Select(name => name.GetString()!).ToFrozenSet(StringComparer.Ordinal);
        }
        catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.EvaluationFailed)
        {
            context.Report(new Notice(NoticeLevel.Detail, $"The options of this machine's NixOS could not be listed: {failure.Message}"));
            return [];
        }
    }
}
