using System.Text.Json;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Explaining;

/// <summary>Evaluates single options of the machine's configuration.</summary>
internal sealed class OptionValues(MachineNixpkgs nixpkgs, IMachineExpressions expressions)
{
    private static readonly string s_explain = PackageEvaluation.ReadResource("explaining/explain-option.nix");

    /// <returns>Null where the machine has no configuration or it cannot be evaluated, which is told as a notice.</returns>
    public async Task<OptionValue?> FindAsync(string option, PlanningContext context, CancellationToken cancellation)
    {
        if (nixpkgs.Configuration(context.Options) is not { } configuration)
            return null;
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        try
        {
            var json = await expressions.EvaluateAsync(
                $"(\n{s_explain}\n) {{ system = {MachineSystem.Expression(configuration, location)}; path = {NixText.List(OptionName.Split(option))}; }}",
                context.Options.Offline, context.Report, cancellation);
            return JsonSerializer.Deserialize(json, ExplainingJson.Default.OptionValue);
        }
        catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.EvaluationFailed)
        {
            context.Report(new Notice(NoticeLevel.Warning, $"Its value here is not known, because the configuration cannot be evaluated: {failure.Message}"));
            return null;
        }
    }
}
