using AskNix.Errors;
using AskNix.Settings;

namespace AskNix.Doctor.Checks;

/// <summary>Whether the flag variables are recognised, and what they lead to.</summary>
internal sealed class FlagVariablesCheck : ICheck
{
    public string Name => "flags";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        try
        {
            var choice = EngineChoice.Decide(null, patient.Environment, AskNixSettings.Shipped, newInstall: false);
            var set = new[] { EngineChoice.NativeVariable, EngineChoice.PythonVariable }
                .Where(variable => !string.IsNullOrEmpty(patient.Environment.GetValueOrDefault(variable)))
                .Select(variable => $"{variable}={patient.Environment[variable]}")
                .ToArray();
            var engine = choice.Engine.ToString().ToLowerInvariant();
            return Task.FromResult(Finding.Good(set.Length == 0 ? "no flag variable is set" : $"{string.Join(", ", set)}: the engine is {engine}"));
        }
        catch (AskNixException wrong)
        {
            return Task.FromResult(new Finding(Health.Blocking, wrong.Problem.Message, wrong.Problem.Advice));
        }
    }
}
