namespace AskNix.Doctor.Checks;

/// <summary>Whether there is somebody to ask.</summary>
internal sealed class TerminalCheck : ICheck
{
    public string Name => "terminal";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation) => Task.FromResult(Finding.Good(patient.Terminal));
}
