using AskNix.Errors;
using AskNix.Settings;

namespace AskNix.Doctor.Checks;

/// <summary>Whether config.json can be read, and says nothing that is passed over.</summary>
internal sealed class SettingsCheck : ICheck
{
    public string Name => "settings";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        try
        {
            var file = patient.Directories.ConfigFile;
            if (!File.Exists(file))
                return Task.FromResult(Finding.Good($"as shipped; there is no {file}"));
            var read = new SettingsFile(file).Read();
            return Task.FromResult(read.Warnings.IsEmpty
                ? Finding.Good(file)
                : new Finding(Health.Warning, string.Join(' ', read.Warnings.Select(warning => warning.Text)), $"Take it out of {file}."));
        }
        catch (AskNixException wrong)
        {
            var place = wrong.Problem.Position is { } position ? $" ({position.File}, line {position.Line})" : "";
            return Task.FromResult(new Finding(Health.Blocking, wrong.Problem.Message + place, wrong.Problem.Advice));
        }
    }
}
