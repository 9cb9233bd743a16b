namespace AskNix.Training.Learning;

/// <summary>e to a power by plain arithmetic: the system's own may differ in the last bit from machine to machine, and the weights with it.</summary>
static class Exponential
{
    const int Halvings = 10;

    /// <summary>e^x for x between -700 and 700, to about 10 digits.</summary>
    public static double Of(double x)
    {
        x = Math.Clamp(x, -700, 700) / (1 << Halvings);
        var power = 1 + (x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4 * (1 + (x / 5)))))))));
        for (var halving = 0; halving < Halvings; halving++)
            power *= power;
        return power;
    }
}
