namespace AskNix.Doctor.Checks;

/// <summary>Which build of the program runs.</summary>
internal sealed class BuildCheck : ICheck
{
    public string Name => "program";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation) => Task.FromResult(Finding.Good(patient.Build));
}
